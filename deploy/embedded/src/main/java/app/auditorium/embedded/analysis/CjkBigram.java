package app.auditorium.embedded.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Chinese, Japanese and Korean in overlapping pairs: 危害鑑別 is found by 危害, 害鑑 and 鑑別. */
@NamedComponent("cjk_bigram")
public class CjkBigram implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return new CJKBigramFilter(tokens);
    }
}
