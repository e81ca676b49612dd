package org.cuttings.reader.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.cuttings.reader.Address;
import org.cuttings.search.query.UnusableQuery;

/** Lists what an address asks for though something in it has no meaning. */
final class Lenient {

    private Lenient() {}

    /**
     * The list that an address asks for. What is wrong in it is told and left out.
     *
     * @param list makes the list of what can be used of the address, with what is wrong in it, by
     *     parameter
     */
    static <T> T list(Address asked, BiFunction<Address, Map<String, String>, T> list) {
        Map<String, String> errors = new LinkedHashMap<>();
        Address good = asked;
        while (true) {
            try {
                return list.apply(good, errors);
            } catch (UnusableQuery e) {
                if (!good.asks(e.parameter())) {
                    throw e;
                }
                errors.putIfAbsent(e.parameter(), String.valueOf(e.getMessage()));
                good = good.without(e.parameter());
            }
        }
    }
}
