package app.auditorium.api.catalogue;

import app.auditorium.api.Answers;
import app.auditorium.api.Slice;
import app.auditorium.catalogue.Sector;
import app.auditorium.catalogue.SectorLookup;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sectors")
class SectorsApi {

    private final Sectors sectors;

    SectorsApi(Sectors sectors) {
        this.sectors = sectors;
    }

    record SectorRow(IafCode code, String nameEn, String nameZh, List<String> nace, Complexity ohsComplexity) {

        static SectorRow of(Sector sector) {
            return new SectorRow(
                    sector.code(), sector.nameEn(), sector.nameZh(), sector.nace(), sector.ohsComplexity());
        }
    }

    @GetMapping
    Page<SectorRow> all(Slice slice) {
        return slice.of(sectors.all().stream().map(SectorRow::of).toList());
    }

    @GetMapping("/lookup")
    ResponseEntity<Map<String, IafCode>> lookup(@RequestParam String nace) {
        return Answers.ok(
                switch (sectors.lookup(nace)) {
                    case SectorLookup.Found(var code) -> Outcome.done(Map.of("iaf", code));
                    case SectorLookup.Split(var codes) ->
                        Outcome.refused(Problem.rule(
                                "B.1",
                                "nace",
                                "api.nace-split",
                                codes.stream().map(IafCode::value).collect(Collectors.joining(", "))));
                    case SectorLookup.Unassigned() -> throw Answers.notThere("api.nace-unassigned");
                    case SectorLookup.Malformed() -> Outcome.refused(Problem.invalid("nace", "api.nace-malformed"));
                });
    }
}
