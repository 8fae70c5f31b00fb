package app.auditorium.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Puts a paper's drawings where its markup wants them. */
record Drawings(Map<String, Drawing> drawings) implements FSObjectDrawerFactory, FSObjectDrawer {

    static final String TYPE = "auditorium/drawing";

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type")) && drawings.containsKey(element.getAttribute("data"));
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(element.getAttribute("data"));
        float points = (float) (width / dotsPerPixel);
        float tall = (float) (height / dotsPerPixel);
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, pen -> {
                    if (drawing != null) {
                        drawing.draw(pen, points, tall);
                    }
                });
        return null;
    }
}
