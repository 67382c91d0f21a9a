package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Endpoint;
import dev.parley.SimulatedModel;
import dev.parley.ToolLoop;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What all tests of the shop assistant share: a team's own word for dataset, tools, model and limits. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
@SimulatedModel(script = "shop-model.yaml")
@Endpoint(maxTokens = 500, headers = "X-Team: orders")
@ToolLoop(maxRounds = 3)
@interface ShopConversations {}
