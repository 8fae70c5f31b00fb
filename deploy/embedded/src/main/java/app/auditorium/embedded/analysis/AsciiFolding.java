package app.auditorium.embedded.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Accented Latin letters as their plain ones: café is found by cafe. */
@NamedComponent("asciifolding")
public class AsciiFolding implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return create(tokens);
    }
}
