package app.auditorium.audittime;

import java.math.BigInteger;
import java.util.List;

/**
 * The least number of sites to visit.
 *
 * @param random how many of them are drawn by lot (C-32)
 * @param centralFunction visited in addition, always
 */
public record SiteSample(BigInteger sites, BigInteger random, boolean centralFunction, List<Step> steps) {}
