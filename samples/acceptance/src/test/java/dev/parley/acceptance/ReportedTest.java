package dev.parley.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A test as Surefire's XML has it.
 *
 * @param testClass the simple name of its class
 * @param name its name
 * @param outcome the element that says how it ended: {@code ok} where there is none
 * @param text the element's attribute {@code message}, or where it has none its text
 */
record ReportedTest(String testClass, String name, String outcome, String text) {

    /** Reads all reports of a folder, in the order of the classes' names and of the tests in them. */
    static List<ReportedTest> all(Path reports) throws IOException {
        List<ReportedTest> tests = new ArrayList<>();
        for (Path file : Tree.files(reports)) {
            if (file.toString().endsWith(".xml")) {
                tests.addAll(tests(file));
            }
        }
        return tests;
    }

    private static List<ReportedTest> tests(Path file) throws IOException {
        try {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength())
                    .mapToObj(index -> of((Element) cases.item(index)))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no XML", e);
        }
    }

    private static ReportedTest of(Element test) {
        String testClass = test.getAttribute("classname").replaceFirst(".*\\.", "");
        for (Node child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element outcome && !outcome.getTagName().startsWith("system-")) {
                String message = outcome.getAttribute("message");
                String text = message.isEmpty() ? outcome.getTextContent().strip() : message;
                return new ReportedTest(testClass, test.getAttribute("name"), outcome.getTagName(), text);
            }
        }
        return new ReportedTest(testClass, test.getAttribute("name"), "ok", "");
    }

    /** Returns the outcome and the name. */
    String line() {
        return outcome + ": " + name;
    }
}
