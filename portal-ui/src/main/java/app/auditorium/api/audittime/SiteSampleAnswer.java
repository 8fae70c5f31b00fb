package app.auditorium.api.audittime;

import app.auditorium.audittime.SiteSample;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

record SiteSampleAnswer(BigInteger sites, BigInteger random, boolean centralFunction, List<StepAnswer> steps) {

    static SiteSampleAnswer of(SiteSample sample, Locale locale) {
        return new SiteSampleAnswer(
                sample.sites(), sample.random(), sample.centralFunction(), StepAnswer.of(sample.steps(), locale));
    }
}
