package dev.parley.reporting.allure;

import dev.parley.input.Place;
import java.util.Optional;

/**
 * A link of a page.
 *
 * @param name what it shows, for example {@code shop.yaml:14}
 * @param url where it leads
 */
record PageLink(String name, String url) {

    static Optional<PageLink> to(Place place) {
        return place.uri()
                .filter(uri -> !"method".equals(uri.getScheme())) // nothing that a browser opens
                .map(uri -> new PageLink(place.fileAndLine(), uri.toString()));
    }
}
