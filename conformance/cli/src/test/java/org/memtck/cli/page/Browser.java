package org.memtck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Chromium of this machine, without a window, told what to do over its own protocol. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String READY = "DevTools listening on ";
    private static final long MOST_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    /** The pages that are there, by the number of their loading. */
    private final Map<String, CompletableFuture<JsonNode>> loads = new ConcurrentHashMap<>();

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        JsonNode target = send(null, "Target.createTarget", Map.of("url", "about:blank"));
        this.session = send(
                        null,
                        "Target.attachToTarget",
                        Map.of("targetId", target.path("targetId").asString(), "flatten", true))
                .path("sessionId")
                .asString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
        send("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
    }

    /** Skips the test without a browser; with {@code -Dmemtck.browser=required} it fails. */
    static Browser start(Path folder) throws IOException {
        String program = NAMES.stream().filter(Browser::isOnPath).findFirst().orElse("");
        if (program.isEmpty() && !"required".equals(System.getProperty("memtck.browser"))) {
            assumeThat(program)
                    .as("Chromium is installed (memtck.browser=required makes this a failure)")
                    .isNotEmpty();
        }
        Process process = new ProcessBuilder(
                        program.isEmpty() ? NAMES.get(0) : program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .start();
        process.getOutputStream().close();
        BufferedReader words = process.errorReader(StandardCharsets.UTF_8);
        String line = words.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = words.readLine();
        }
        assertThat(line).as("what %s says when it is ready", program).isNotNull();
        Thread drain = new Thread(() -> words.lines().forEach(each -> {}), "browser");
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, String.valueOf(line).substring(READY.length()));
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
        } else if (message.path("params").path("name").asString("").equals("load")) {
            load(message.path("params").path("loaderId").asString()).complete(message);
        } else {
            events.add(message);
        }
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        return send(session, method, parameters);
    }

    private JsonNode send(@Nullable String to, String method, Map<String, Object> parameters) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(number, answer);
        Map<String, Object> message =
                new ConcurrentHashMap<>(Map.of("id", number, "method", method, "params", parameters));
        if (to != null) {
            message.put("sessionId", to);
        }
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
        JsonNode answered = answer.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
        assertThat(answered.has("error")).as(method + ": " + answered).isFalse();
        return answered.path("result");
    }

    /** Opens a page of this machine, and waits until it is there. An empty one in between makes sure that it is loaded anew. */
    void open(String address) {
        navigate("about:blank");
        events.clear();
        navigate(address);
    }

    private void navigate(String address) {
        String loader =
                send("Page.navigate", Map.of("url", address)).path("loaderId").asString();
        load(loader).orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<JsonNode> load(String loader) {
        return loads.computeIfAbsent(loader, number -> new CompletableFuture<>());
    }

    /** The value of an expression on the page. */
    JsonNode value(String expression) {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(result.has("exceptionDetails"))
                .as(expression + ": " + result)
                .isFalse();
        return result.path("result").path("value");
    }

    /** How the page is looked at. */
    void look(boolean dark, int width, int height) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Has the page look as it is printed. */
    void print() {
        send("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What the page, or the browser about it, complained of. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode event : events) {
            String method = event.path("method").asString();
            boolean logged = method.equals("Log.entryAdded") || method.equals("Runtime.consoleAPICalled");
            if (logged || method.equals("Runtime.exceptionThrown")) {
                complaints.add(event.path("params").toString());
            }
        }
        return complaints;
    }

    /** Everything that was loaded for the page. */
    List<String> loaded() {
        return events.stream()
                .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asString())
                .toList();
    }

    /** A picture of what is in sight. */
    byte[] picture() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asString());
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, MOST_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
