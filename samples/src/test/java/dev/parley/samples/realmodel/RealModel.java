package dev.parley.samples.realmodel;

import dev.parley.Endpoint;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Played against the real model that {@code samples/real-model/run.sh} serves, and only there. Few tokens and much time:
 * a busy machine may be slow, and a model that draws no lots answers the same in every run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("real-model")
@Endpoint(maxTokens = 64, body = """
        {"temperature": 0, "seed": 1}""", connectSeconds = 60, firstByteSeconds = 600, betweenBytesSeconds = 600)
@interface RealModel {}
