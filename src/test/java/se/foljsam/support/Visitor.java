package se.foljsam.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, over HTTP: logs in as people do, keeps cookies, follows nothing by itself. */
public final class Visitor {
    private static final String TOKEN = "_csrf";

    /** What a form of our own pages carries so that it is carried out once. */
    public static final String KEY = "_key";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    /** Logged in with the demo's password, with the webapps' own token at hand. */
    public static Visitor loggedIn(int port, String user) {
        Visitor visitor = new Visitor(port);
        Answer landed = visitor.logIn(user, "foljsam");
        if (!landed.header("Location").endsWith("/")) {
            throw new AssertionError(user + " could not log in: " + landed.header("Location"));
        }
        visitor.get("/camunda/app/welcome/default/");
        return visitor;
    }

    public Answer logIn(String user, String password) {
        return form("/login", "username", user, "password", password);
    }

    /** Opens a form of our own pages and sends it, with the token and the key that it carried. A key among the fields is sent instead of its own. */
    public Answer form(String path, String... fields) {
        Map<String, String> typed = opened();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return send(request(path)
                .header("Accept", "text/html, */*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build());
    }

    /** Sends a file as a browser does, with the token and the key that the form carried. */
    public Answer upload(String path, String field, String fileName, byte[] file) {
        String edge = "edge-of-a-part";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        opened().forEach((name, value) -> body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** The key of a form opened now. */
    public String key() {
        return opened().get(KEY);
    }

    /** The hidden fields of a form opened now: the login page has one that everybody may open, with the same as all others. */
    private Map<String, String> opened() {
        String page = get("/login").body();
        Map<String, String> hidden = new LinkedHashMap<>();
        for (String name : List.of(TOKEN, KEY)) {
            Matcher field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"")
                    .matcher(page);
            hidden.put(name, field.find() ? field.group(1) : "");
        }
        return hidden;
    }

    public Answer get(String path) {
        return send(request(path)
                .header("Accept", "text/html, application/json;q=0.9, */*;q=0.8")
                .GET()
                .build());
    }

    /** Sends JSON as the webapps do. */
    public Answer send(String method, String path, String json) {
        HttpRequest.Builder request = request(path)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-Requested-With", "foljsam")
                .header("Accept", "application/json");
        if (json == null) {
            return send(request.method(method, BodyPublishers.noBody()).build());
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build());
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
