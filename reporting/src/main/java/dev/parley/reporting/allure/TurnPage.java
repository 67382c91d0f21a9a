package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFiles;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of a turn's leaf. */
final class TurnPage {

    private TurnPage() {}

    /** A turn that sent nothing takes no time: that of its leaf would be the time of making this page. */
    static LeafPage of(TestId test, Turn turn) {
        Span span = Span.of(turn).orElseGet(() -> Span.at(Instant.now()));
        return new LeafPage(
                new LeafIdentity(test.turn(turn), Optional.of(span)),
                SuitePath.of(test, turn.conversation()),
                turn.tags(),
                parameters(test, turn),
                PageLink.to(turn.place()),
                StepPages.of(turn, span.end()),
                TurnFiles.of(turn));
    }

    /** Only what is part of the leaf's id tells it from others; the rest may change from run to run. */
    private static List<PageParameter> parameters(TestId test, Turn turn) {
        List<PageParameter> parameters = new ArrayList<>();
        parameters.add(PageParameter.telling("conversation", turn.conversation()));
        parameters.add(PageParameter.telling("turn", Integer.toString(turn.index())));
        List<PageParameter> variant = PageParameter.of(test.variant());
        parameters.addAll(variant);
        Set<String> told = variant.stream().map(PageParameter::name).collect(Collectors.toSet());
        RequestFacts.of(turn)
                .ifPresent(facts -> facts.named().forEach((name, value) -> {
                    if (!told.contains(name)) {
                        parameters.add(PageParameter.excluded(name, value));
                    }
                }));
        return parameters;
    }
}
