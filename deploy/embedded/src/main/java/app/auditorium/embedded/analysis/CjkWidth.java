package app.auditorium.embedded.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Full-width Latin becomes ASCII, half-width kana become full-width. */
@NamedComponent("cjk_width")
public class CjkWidth implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return new CJKWidthFilter(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return create(tokens);
    }
}
