package app.auditorium.paper;

import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Has apostrophes, dots and quotation marks taken from a Latin face: the Chinese one makes them as wide as a character. A text that has
 * quotation marks or dots beside Chinese characters keeps them all Chinese.
 */
final class LatinMarks {

    static final String ALL = "’‘“”·";

    private static final String CHINESE = "[\\p{IsHan}\\p{IsBopomofo}\\u3000-\\u303F\\uFF00-\\uFFEF]";
    private static final Pattern ANY = Pattern.compile("[" + ALL + "]");
    private static final Pattern CHINESE_MARK = Pattern.compile(CHINESE + "[“”·]|[“”·]" + CHINESE);

    private LatinMarks() {}

    static void set(Document page) {
        set(page.getElementsByTagName("body").item(0));
    }

    private static void set(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                String said = text.getData();
                if (node instanceof Element element
                        && ANY.matcher(said).find()
                        && !CHINESE_MARK.matcher(said).find()) {
                    element.setAttribute("class", (element.getAttribute("class") + " latin").strip());
                }
            } else {
                set(child);
            }
        }
    }
}
