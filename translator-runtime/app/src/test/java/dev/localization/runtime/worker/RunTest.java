package dev.localization.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunId;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.SegmentFailure;
import dev.localization.pipeline.glossary.GlossaryTerm;
import dev.localization.pipeline.provider.ProviderException.Rejected;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class RunTest {
  private static final RunId RUN = new RunId("0f9c", 1);
  private static final RunId NEXT = new RunId("0f9c", 2);
  private static final String CART =
      """
      {"title": "Your cart", "empty": "Nothing here yet", "pay": "Pay {amount} now"}
      """;
  private static final String HELP =
      """
      {"intro": "How can we help?"}
      """;

  private Rig rig;

  @BeforeEach
  void start(UnifiedJedis redis, RedisEndpoint endpoint) {
    rig = new Rig(redis, endpoint);
    rig.settings.write("default", Rig.settings("v1"));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aRunOfTwoFilesInThreeLanguagesEndsWithTheRightDocuments() {
    rig.worker("w1");
    var manifest = Manifests.files(List.of("cart.json", "help.json"), "fr", "de", "pl");

    rig.submit(RUN, manifest, CART, HELP);

    var run = rig.ended(RUN);
    assertThat(run.files()).hasSize(6).allSatisfy((task, outcome) -> assertDone(outcome));
    assertThat(rig.output(RUN, 0, "fr"))
        .isEqualTo(
            """
            {"title": "[fr] Your cart", "empty": "[fr] Nothing here yet", \
            "pay": "[fr] Pay {amount} now"}
            """);
    assertThat(rig.output(RUN, 1, "pl")).isEqualTo("{\"intro\": \"[pl] How can we help?\"}\n");
    assertThat(run.totals().planned()).isEqualTo(12);
    assertThat(run.totals().translated()).isEqualTo(12);
    assertThat(run.usage().requests()).isEqualTo(rig.provider.requests().size());
    assertThat(run.usage().outputTokens()).isEqualTo(20 * run.usage().requests());
    assertThat(rig.provider.requests())
        .extracting(ProviderRequest::requestId)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith(RUN.toString()));
  }

  @Test
  void aRunWithMoreTasksThanMayBeOpenGoesThroughAllOfThem() {
    rig.worker("w1");
    var manifest =
        Manifests.files(
            List.of("cart.json", "help.json"), "fr", "de", "pl", "es", "it", "nl", "sv");

    rig.submit(RUN, manifest, CART, HELP);

    assertThat(rig.ended(RUN).files()).hasSize(14).allSatisfy((task, end) -> assertDone(end));
  }

  @Test
  void aChangedStringIsAskedForOnceALanguage() {
    rig.worker("w1");
    var manifest = Manifests.files(List.of("cart.json"), "fr", "de");
    rig.submit(RUN, manifest, CART);
    rig.ended(RUN);
    rig.provider.forget();

    rig.submit(NEXT, manifest, CART.replace("Your cart", "Your basket"));

    var run = rig.ended(NEXT);
    assertThat(rig.provider.asked("fr")).containsExactly("Your basket");
    assertThat(rig.provider.asked("de")).containsExactly("Your basket");
    assertThat(rig.redis.scard(Rig.SPACE.key("run", NEXT.toString(), "batches"))).isEqualTo(2);
    assertThat(run.totals().reused()).isEqualTo(4);
    assertThat(run.totals().translated()).isEqualTo(2);
    assertThat(rig.output(NEXT, 0, "fr")).contains("[fr] Your basket", "[fr] Nothing here yet");
    assertThat(rig.provider.requests())
        .allSatisfy(
            request ->
                assertThat(request.segments().getFirst().context())
                    .contains("\"Nothing here yet\""));
  }

  @Test
  void theTermsOfTheGlossaryAreGivenToTheProvider() {
    rig.worker("w1");

    rig.submit(
        RUN,
        Manifests.withGlossary("cart,fr,panier\npay,de,zahlen\n", List.of("cart.json"), "fr"),
        CART);

    rig.ended(RUN);
    assertThat(rig.provider.requests())
        .flatExtracting(ProviderRequest::glossary)
        .contains(new GlossaryTerm("cart", "panier", ""))
        .doesNotContain(new GlossaryTerm("pay", "zahlen", ""));
  }

  @Test
  void aGlossaryThatCannotBeReadEndsTheRunAndNamesItsLine() {
    rig.worker("w1");

    rig.submit(
        RUN,
        Manifests.withGlossary("cart,fr,panier\ncart\n", List.of("cart.json"), "fr", "de"),
        CART);

    assertThat(rig.ended(RUN).files().values())
        .hasSize(2)
        .allSatisfy(
            end -> {
              assertThat(end.reason()).isEqualTo("InvalidSource");
              assertThat(end.message()).contains("glossary, line 2: it has 1 fields");
            });
    assertThat(rig.provider.requests()).isEmpty();
  }

  @Test
  void aRunThatRefreshesTheMemoryAsksForEverything() {
    rig.worker("w1");
    rig.submit(RUN, Manifests.files(List.of("cart.json"), "fr"), CART);
    rig.ended(RUN);
    rig.provider.forget();

    rig.submit(NEXT, Manifests.refreshing(List.of("cart.json"), "fr"), CART);

    rig.ended(NEXT);
    assertThat(rig.provider.asked("fr")).hasSize(3);
  }

  @Test
  void anInvalidDocumentFailsWithItsNameTheLineAndWhatToDo() {
    rig.worker("w1");
    var manifest = Manifests.files(List.of("cart.json", "help.json"), "fr");

    rig.submit(RUN, manifest, "{\n\"title\": \"Your cart\",,\n}", HELP);

    var files = rig.ended(RUN).files();
    FileOutcome invalid = files.get(new FileTask(RUN, 0, "fr"));
    assertThat(invalid.done()).isFalse();
    assertThat(invalid.reason()).isEqualTo("InvalidSource");
    assertThat(invalid.message()).startsWith("cart.json: line 2: ");
    assertDone(files.get(new FileTask(RUN, 1, "fr")));
  }

  @Test
  void aFormatThatIsNotSupportedIsAnsweredWithThoseThatAre() {
    rig.worker("w1");

    rig.submit(RUN, Manifests.files(List.of("cart.exe"), "fr"), "PK");

    FileOutcome refused = rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr"));
    assertThat(refused.reason()).isEqualTo("InvalidSource");
    assertThat(refused.message()).startsWith("cart.exe: ").contains("source.format", "Json");
  }

  @Test
  void aSegmentThatTheProviderRefusesKeepsItsSourceAndIsReported() {
    rig.worker("w1");
    rig.provider.script(RunTest::refusePayment);

    rig.submit(RUN, Manifests.files(List.of("cart.json"), "fr"), CART);

    var run = rig.ended(RUN);
    assertDone(run.files().get(new FileTask(RUN, 0, "fr")));
    assertThat(rig.output(RUN, 0, "fr")).contains("\"Pay {amount} now\"", "[fr] Your cart");
    assertThat(run.totals().failed()).isEqualTo(1);
    assertThat(run.failures())
        .containsExactly(new SegmentFailure("fr", "cart.json", "/pay", "Rejected", "not this one"));
  }

  @Test
  void aFailedSegmentFailsItsFileWhereThatIsWanted() {
    rig.worker("w1");
    rig.provider.script(RunTest::refusePayment);

    rig.submit(RUN, Manifests.strict(List.of("cart.json"), "fr"), CART);

    FileOutcome failed = rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr"));
    assertThat(failed.reason()).isEqualTo("SegmentsFailed");
    assertThat(failed.message()).startsWith("1 of 3 texts");
  }

  @Test
  void aFileOfWhichNothingWasTranslatedFailedAndIsNotDone() {
    rig.worker("w1");
    rig.provider.script(
        request -> {
          throw new Rejected("not this one");
        });

    rig.submit(RUN, Manifests.files(List.of("cart.json"), "fr"), CART);

    FileOutcome failed = rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr"));
    assertThat(failed.done()).isFalse();
    assertThat(failed.reason()).isEqualTo("ProviderRejected");
  }

  @Test
  void aRunAboveItsBudgetFailsBeforeTheFirstCall() {
    rig.worker("w1");

    rig.submit(RUN, Manifests.bounded(20, List.of("cart.json"), "fr", "de"), CART);

    assertThat(rig.ended(RUN).files())
        .hasSize(2)
        .allSatisfy(
            (task, outcome) -> {
              assertThat(outcome.reason()).isEqualTo("BudgetExceeded");
              assertThat(outcome.message()).contains("tokens, above the budget of 20;");
            });
    assertThat(rig.provider.requests()).isEmpty();
  }

  @Test
  void aRunWithinItsBudgetReservesWhatItsCallsCost(UnifiedJedis redis) {
    rig.worker("w1");

    rig.submit(RUN, Manifests.bounded(10_000, List.of("cart.json"), "fr"), CART);

    assertDone(rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr")));
    String reserved = redis.hget(Rig.SPACE.key("run", RUN.toString(), "totals"), "reservedTokens");
    assertThat(Long.parseLong(reserved)).isBetween(20L, 100L);
  }

  @Test
  void aDocumentThatNoConfigMapHoldsFailsAndNamesTheWayOut() {
    rig.worker("w1");
    String paragraph = "word ".repeat(100).strip();
    var json = new StringBuilder("{");
    for (int key = 0; key < 1_950; key++) {
      json.append(key == 0 ? "" : ",").append("\"k%d\":\"%s\"".formatted(key, paragraph));
    }

    rig.submit(RUN, Manifests.files(List.of("big.json"), "fr"), json.append("}").toString());

    FileOutcome failed = rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr"));
    assertThat(failed.reason()).isEqualTo("OutputTooLarge");
    assertThat(failed.message()).contains("output.store");
  }

  @Test
  void aDocumentWithNothingToTranslateIsDoneAtOnce() {
    rig.worker("w1");

    rig.submit(RUN, Manifests.files(List.of("numbers.json"), "fr"), "{\"n\": 1}");

    assertDone(rig.ended(RUN).files().get(new FileTask(RUN, 0, "fr")));
    assertThat(rig.output(RUN, 0, "fr")).isEqualTo("{\"n\": 1}");
  }

  @Test
  void aMixOfManySmallBatchesKeepsToTheWindow() {
    rig.worker("w1");
    var json = new StringBuilder("{");
    for (int key = 0; key < 120; key++) {
      json.append(key == 0 ? "" : ",").append("\"k%d\":\"Text number %d\"".formatted(key, key));
    }
    RunManifest manifest =
        Manifests.files(List.of("a.json", "b.json", "c.json", "d.json"), "fr", "de");
    String source = json.append("}").toString();

    rig.submit(RUN, manifest, source, source, source, source);

    assertThat(rig.ended(RUN).totals().ended()).isEqualTo(960);
    assertThat(manifest.batchWindow()).isEqualTo(25);
    assertThat(rig.redis.hget(Rig.SPACE.key("run", RUN.toString(), "plan", "0.fr"), "rounds"))
        .isEqualTo("3");
  }

  private static void refusePayment(ProviderRequest request) throws Rejected {
    if (request.segments().stream().anyMatch(segment -> segment.text().startsWith("Pay"))) {
      throw new Rejected("not this one");
    }
  }

  private static void assertDone(FileOutcome outcome) {
    assertThat(outcome).isEqualTo(FileOutcome.DONE);
  }
}
