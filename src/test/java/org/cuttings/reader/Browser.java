package org.cuttings.reader;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real browser to test pages with: the Chromium of this machine, else Debian's where it may be
 * installed, else one that Playwright fetches.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Map<String, String> NO_DOWNLOAD =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** Without them a browser asks its maker for news, which a closed network refuses. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage");

    /** How long a page may take, in milliseconds; a busy machine needs some of it. */
    static final double PATIENCE = 30_000;

    /** The one of all tests in this process, with which it ends; null until a test needs it. */
    private static com.microsoft.playwright.@Nullable Browser running;

    private final com.microsoft.playwright.Browser chromium;
    private final List<Visitor> visitors = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /**
     * Starts it, unless another test has.
     *
     * @throws IllegalStateException in CI, if there is no browser and none can be had
     * @throws TestAbortedException elsewhere, so that one can build without a browser
     */
    public static Browser start() {
        com.microsoft.playwright.Browser chromium = running;
        if (chromium == null) {
            chromium = launch();
            running = chromium;
        }
        return new Browser(chromium);
    }

    private static com.microsoft.playwright.Browser launch() {
        try {
            Optional<Path> found = onThisMachine().or(Browser::fromDebian);
            if (found.isEmpty()) {
                fetch();
            }
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            found.ifPresent(options::setExecutablePath);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD))
                    .chromium()
                    .launch(options);
        } catch (IOException | PlaywrightException e) {
            String missing = "No browser to test pages with: install chromium";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(missing, e);
            }
            throw new TestAbortedException(missing, e);
        }
    }

    /** Somebody who opens the pages of the archive at a port, with nothing kept from before. */
    public Visitor visit(int port, com.microsoft.playwright.Browser.NewContextOptions how) {
        Visitor visitor =
                new Visitor(chromium.newContext(how.setBaseURL("http://localhost:" + port)));
        visitors.add(visitor);
        return visitor;
    }

    public Visitor visit(int port) {
        return visit(port, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** Ends all visits. */
    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }

    private static Optional<Path> onThisMachine() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":"))
                .map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        boolean possible =
                "root".equals(System.getProperty("user.name"))
                        && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        try {
            return possible
                            && run(new ProcessBuilder("apt-get", "-qq", "update"))
                            && run(new ProcessBuilder("apt-get", "-qqy", "install", "chromium"))
                    ? onThisMachine()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void fetch() throws IOException {
        Driver driver = Driver.ensureDriverInstalled(NO_DOWNLOAD, false);
        ProcessBuilder install = driver.createProcessBuilder();
        install.command().addAll(List.of("install", "chromium"));
        if (!run(install)) {
            throw new IOException("Playwright could not fetch Chromium");
        }
    }

    private static boolean run(ProcessBuilder command) throws IOException {
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = command.inheritIO().start();
        try {
            if (process.waitFor(10, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
        return false;
    }
}
