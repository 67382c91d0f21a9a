package dev.parley.acceptance;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.frameToBeAvailableAndSwitchToIt;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;

/** A Chromium without a window. It reaches loopback and files, and nothing else. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Outer.TARGET.resolve("screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts the Chromium that is installed.
     *
     * @throws TestAbortedException if none is
     * @throws AssertionError if none is and the environment variable {@code CI} is set
     */
    static Browser start() {
        Optional<File> chromium = program("chromium");
        Optional<File> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            throw missing();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // Chromium as root has none
                "--disable-dev-shm-usage",
                "--window-size=1500,1100",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static RuntimeException missing() {
        String reason = "chromium or chromedriver is not on the PATH; Debian has them as chromium and chromium-driver";
        if (System.getenv("CI") != null) {
            throw new AssertionError(reason);
        }
        return new TestAbortedException(reason);
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    void open(String url) {
        driver.get(url);
    }

    /** Clicks an element as soon as it can be clicked. */
    void click(By element) {
        waiting().until(elementToBeClickable(element)).click();
    }

    /** Returns the text of an element as soon as it is visible. */
    String text(By element) {
        return waiting().until(visibilityOfElementLocated(element)).getText();
    }

    /** Returns the texts of those of the elements that are visible, as soon as one is. */
    List<String> texts(By elements) {
        waiting().until(visibilityOfElementLocated(elements));
        return driver.findElements(elements).stream()
                .map(WebElement::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Goes on within a frame. */
    void enter(By frame) {
        waiting().until(frameToBeAvailableAndSwitchToIt(frame));
    }

    /** Scrolls an element to the top of what is seen. */
    void show(By element) {
        driver.executeScript("arguments[0].scrollIntoView()", waiting().until(visibilityOfElementLocated(element)));
    }

    /** Keeps what is seen as {@code target/screenshots/NAME.png}. */
    void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
