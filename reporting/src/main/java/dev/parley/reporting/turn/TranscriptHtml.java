package dev.parley.reporting.turn;

import dev.parley.transcript.Turn;

/** A turn's transcript as a page of its own: no scripts, nothing to load. */
final class TranscriptHtml {

    private TranscriptHtml() {}

    static String of(Turn turn) {
        TranscriptView view = TranscriptView.of(turn);
        return Html.of((output, interceptor) -> JtetranscriptGenerated.render(output, interceptor, view));
    }
}
