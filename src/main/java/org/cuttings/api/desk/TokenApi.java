package org.cuttings.api.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuttings.access.Tokens;
import org.cuttings.api.InvalidFields;
import org.cuttings.api.InvalidFields.Wrong;
import org.cuttings.api.Written;
import org.cuttings.article.ArticleNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What programs sign in with; made and revoked by whoever has the password. */
@RestController
@RequestMapping(path = TokenApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens", description = "What programs sign in with instead of a password.")
class TokenApi {

    static final String PATH = "/api/v1/tokens";

    private final Tokens tokens;

    TokenApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /** All tokens. */
    record TokensJson(List<TokenJson> items) {}

    /**
     * A token.
     *
     * @param scope read or write
     * @param secret what is sent as "Authorization: Bearer ..."; told once, when it is made
     */
    record TokenJson(
            String id,
            String name,
            String scope,
            String createdBy,
            String createdAt,
            @Nullable String lastUsedAt,
            @Nullable String revokedAt,
            @Nullable String secret) {

        static TokenJson of(Tokens.Token token, @Nullable String secret) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.scope().name().toLowerCase(Locale.ROOT),
                    token.createdBy(),
                    Written.time(token.createdAt()),
                    time(token.lastUsedAt()),
                    time(token.revokedAt()),
                    secret);
        }

        private static @Nullable String time(@Nullable Instant instant) {
            return instant == null ? null : Written.time(instant);
        }
    }

    @GetMapping
    @Operation(operationId = "listTokens", summary = "List all tokens")
    TokensJson list() {
        return new TokensJson(
                tokens.all().stream().map(token -> TokenJson.of(token, null)).toList());
    }

    @PostMapping
    @Operation(operationId = "makeToken", summary = "Make a token")
    ResponseEntity<TokenJson> make(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String scope,
            Principal who) {
        String wanted = name == null ? "" : name.strip().replace('\0', ' ');
        if (wanted.isEmpty() || wanted.length() > Tokens.LONGEST_NAME) {
            throw new InvalidFields(
                    List.of(
                            new Wrong(
                                    "name",
                                    "must have 1 to " + Tokens.LONGEST_NAME + " characters",
                                    name)));
        }
        Tokens.Made made = tokens.make(wanted, scope(scope), who.getName());
        return ResponseEntity.created(URI.create(PATH))
                .cacheControl(CacheControl.noStore())
                .body(TokenJson.of(made.token(), made.secret()));
    }

    private static Tokens.Scope scope(@Nullable String text) {
        return Stream.of(Tokens.Scope.values())
                .filter(known -> known.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidFields(
                                        List.of(
                                                new Wrong(
                                                        "scope", "must be read or write", text))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken", summary = "Revoke a token")
    void revoke(@PathVariable String id) {
        if (!tokens.revoke(id)) {
            throw new ArticleNotFound("token", id);
        }
    }
}
