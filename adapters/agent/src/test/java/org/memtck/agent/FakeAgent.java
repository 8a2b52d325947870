package org.memtck.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * An agent without a memory: a read answers with its address, all else with {@code ok}. It misbehaves where a container
 * has the name of a misbehaviour. Replies are held back while input is waiting, as a fast agent does.
 */
final class FakeAgent {
    static final String GREETING = "hello name=fake version=1 capabilities=ram,block";

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    private final StringBuilder replies = new StringBuilder();
    private final BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 20);
    private final String greeting;
    private final String lineEnd;

    private FakeAgent(String greeting, String lineEnd) {
        this.greeting = greeting;
        this.lineEnd = lineEnd;
    }

    /** The command that runs this agent. */
    static List<String> command(String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, FakeAgent.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Arguments: what it does at the start, and what that needs. */
    public static void main(String[] arguments) throws Exception {
        String start = arguments.length == 0 ? "normal" : arguments[0];
        switch (start) {
            case "exit" -> exit(3, "no licence found");
            case "silent" -> forever();
            case "greet-and-exit" -> {
                System.out.println(GREETING);
                exit(6, "that was all");
            }
            case "greet" -> new FakeAgent(arguments[1], "\n").serve();
            case "crlf" -> new FakeAgent(GREETING, "\r\n").serve();
            case "once" -> once(Path.of(arguments[1]));
            default -> new FakeAgent(GREETING, "\n").serve();
        }
    }

    /** Works the first time only. */
    private static void once(Path marker) throws Exception {
        if (Files.exists(marker)) {
            exit(4, "already used");
        }
        Files.createFile(marker);
        new FakeAgent(GREETING, "\n").serve();
    }

    private static void exit(int status, String lastWords) {
        System.err.println(lastWords);
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }

    private static void forever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void serve() throws Exception {
        for (String line = in.readLine(); line != null && !line.equals("bye"); line = in.readLine()) {
            if (!line.startsWith("container missing")) {
                replies.append(reply(line.split(" ", -1))).append(lineEnd);
            }
            if (!in.ready()) {
                flush();
            }
        }
        flush();
    }

    private void flush() throws IOException {
        out.append(replies);
        out.flush();
        replies.setLength(0);
    }

    private String reply(String[] words) throws Exception {
        return switch (words[0]) {
            case "hello" -> greeting;
            case "reset", "space" -> "ok";
            case "container" -> container(words[1]);
            case "read" -> "ok value=" + words[2].substring("at=".length());
            case "unspace" -> "rejected";
            case "time" -> time(words[1], reply(Arrays.copyOfRange(words, 2, words.length)));
            case "load" -> "ok bytes=" + "ab".repeat(Integer.parseInt(words[3].substring("len=".length())));
            default -> "unsupported";
        };
    }

    /** Each time takes a nanosecond. */
    private static String time(String count, String reply) {
        return reply.equals("ok") || reply.startsWith("ok value=") ? "ok nanos=" + count : reply;
    }

    private String container(String name) throws Exception {
        switch (name) {
            case "die" -> exit(5, "assertion failed: 1 == 2");
            case "killed" ->
                new ProcessBuilder("kill", "-KILL", "" + ProcessHandle.current().pid())
                        .start()
                        .waitFor();
            case "hang" -> forever();
            case "half" -> {
                replies.append("ok value=");
                flush();
                exit(0, "");
            }
            case "shut" -> {
                out.close();
                forever();
            }
            case "slow" -> {
                flush();
                Thread.sleep(300);
            }
            case "noisy" -> System.err.println("noise ".repeat(100_000));
            default -> {}
        }
        return switch (name) {
            case "garbage" -> "Segmentation fault (core\007dumped)";
            case "blank" -> "";
            case "long" -> "ok bytes=" + "ab".repeat(1 << 18);
            case "endless" -> "x".repeat(1 << 22);
            case "negative" -> "ok nanos=-5";
            case "huge" -> "ok nanos=1234567890123456789";
            case "hexadecimal" -> "ok nanos=0x10";
            case "further" -> "ok nanos=5 value=0x1";
            case "twice" -> "ok\nok";
            case "twice-unsupported" -> "ok\nunsupported";
            default -> "ok";
        };
    }
}
