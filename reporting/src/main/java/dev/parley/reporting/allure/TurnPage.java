package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFiles;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** The page of a turn's leaf. */
final class TurnPage {

    private TurnPage() {}

    static LeafPage of(TestId test, Turn turn) {
        return new LeafPage(
                new LeafIdentity(test.turn(turn), Span.of(turn)),
                turn.conversation(),
                turn.tags(),
                parameters(turn),
                PageLink.to(turn.place()),
                StepPages.of(turn),
                TurnFiles.of(turn));
    }

    /** Only what is part of the leaf's id tells it from others; the rest may change from run to run. */
    private static List<PageParameter> parameters(Turn turn) {
        List<PageParameter> parameters = new ArrayList<>();
        parameters.add(PageParameter.telling("conversation", turn.conversation()));
        parameters.add(PageParameter.telling("turn", Integer.toString(turn.index())));
        RequestFacts.of(turn)
                .ifPresent(facts ->
                        facts.named().forEach((name, value) -> parameters.add(PageParameter.excluded(name, value))));
        return parameters;
    }
}
