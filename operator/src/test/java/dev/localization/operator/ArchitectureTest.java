package dev.localization.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final List<String> PURE_CLASSES =
      List.of(
          "JobDecider",
          "JobAdmission",
          "JobStatusFactory",
          "JobPhase",
          "LanguageProgress",
          "InputHash",
          "OutputNames",
          "PoolScale",
          "PoolPlan",
          "AppStatusFactory",
          "Unsupported",
          "ManagedRedis",
          "SettingsFactory",
          "QueueDefaults",
          "WorkerDeployment",
          "Conditions");
  private static final String PURE = ".*\\.(" + String.join("|", PURE_CLASSES) + ")";

  private final JavaClasses operator =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.localization.operator");

  @Test
  void whatDecidesReachesNeitherTheApiServerNorRedis() {
    noClasses()
        .that()
        .haveNameMatching(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.fabric8.kubernetes.client", "redis.clients..", "dev.localization.redis..")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("AppRedis")
        .check(operator);
  }

  @Test
  void thePureClassesThatAreNamedExist() {
    assertThat(operator).extracting(JavaClass::getSimpleName).containsAll(PURE_CLASSES);
  }

  @Test
  void nobodyTakesTheTimeFromTheSystem() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..wiring..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(operator);
  }

  @Test
  void packagesDependOnEachOtherOneWayOnly() {
    slices().matching("dev.localization.operator.(*)..").should().beFreeOfCycles().check(operator);
  }

  @Test
  void theOperatorKnowsNothingOfDocuments() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.localization.pipeline..", "dev.localization.runtime..")
        .check(operator);
  }
}
