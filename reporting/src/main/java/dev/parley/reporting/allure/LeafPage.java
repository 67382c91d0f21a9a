package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFile;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a leaf shows.
 *
 * @param identity the leaf's id and times
 * @param path where it stands in its class
 * @param tags the conversation's tags
 * @param parameters what the leaf was played with
 * @param row where the dataset has it; absent where that cannot be opened
 * @param steps what happened, in order
 * @param files texts to read
 */
record LeafPage(
        LeafIdentity identity,
        SuitePath path,
        List<String> tags,
        List<PageParameter> parameters,
        Optional<PageLink> row,
        List<PageStep> steps,
        List<TurnFile> files) {}
