package org.cuttings.reader.names;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.Names;
import org.cuttings.reader.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All people, organisations and places from A to Z. */
@Controller
class NamesPage {

    private static final List<String> KNOWN = List.of("q", "letter", "type", "after");
    private static final int SIZE = 100;

    private final Names names;

    NamesPage(Names names) {
        this.names = names;
    }

    @GetMapping("/names")
    String names(@RequestParam MultiValueMap<String, String> given, Model model) {
        Address asked = Address.of("/names", given, KNOWN);
        List<Names.Listed> found = found(asked);
        List<Names.Listed> page = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("asked", asked);
        model.addAttribute("found", page);
        model.addAttribute(
                "next", found.size() > SIZE ? asked.with("after", page.get(SIZE - 1).key()) : null);
        return "names";
    }

    private List<Names.Listed> found(Address asked) {
        EntityType type = type(asked.first("type"));
        String letter = asked.asks("q") ? null : asked.first("letter");
        if (letter == null) {
            return names.list(asked.first("q"), type, after(asked), SIZE + 1);
        }
        Character initial =
                letter.matches("[A-Za-z]") ? Character.toLowerCase(letter.charAt(0)) : null;
        return names.under(initial, type, after(asked), SIZE + 1);
    }

    private Names.@Nullable After after(Address asked) {
        String key = asked.first("after");
        OptionalLong id = key == null ? OptionalLong.empty() : Key.parse(key);
        if (key == null || id.isEmpty()) {
            return null;
        }
        return new Names.After(Names.fold(names.get(key).name()), id.getAsLong());
    }

    private static @Nullable EntityType type(@Nullable String name) {
        return EnumSet.allOf(EntityType.class).stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }
}
