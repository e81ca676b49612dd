package org.cuttings.access.gate;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser who follows no redirect. */
final class Visitor {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*_csrf");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final int port;
    private boolean tls;

    Visitor(int port) {
        this.port = port;
    }

    /** From now on through a proxy that ends TLS. */
    Visitor byTls() {
        tls = true;
        return this;
    }

    HttpResponse<String> signIn(String name, String password)
            throws IOException, InterruptedException {
        return signIn(name, password, "");
    }

    HttpResponse<String> signIn(String name, String password, String code)
            throws IOException, InterruptedException {
        return post(
                "/signin",
                "&username="
                        + encoded(name)
                        + "&password="
                        + encoded(password)
                        + "&code="
                        + encoded(code)
                        + "&to=/");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Sends a form with the token of the page for signing in. */
    HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/signin").body());
        if (!token.find()) {
            throw new IllegalStateException("The page for signing in has no token");
        }
        String value = token.group(1) == null ? token.group(2) : token.group(1);
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + encoded(value) + fields)));
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void useCookies(String some) {
        cookies.clear();
        keep(some);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html");
        if (tls) {
            request.header("X-Forwarded-Proto", "https");
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
