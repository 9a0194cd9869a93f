package dev.localization.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "dev.localization.pipeline.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.localization.pipeline");

  @Test
  void packages_know_only_what_is_beneath_them() {
    // spotless:off
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("translate").definedBy(ROOT + "translate")
        .layer("batch").definedBy(ROOT + "batch")
        .layer("format").definedBy(ROOT + "format..")
        .layer("document").definedBy(ROOT + "document")
        .layer("validate").definedBy(ROOT + "validate")
        .layer("provider").definedBy(ROOT + "provider..")
        .layer("memory").definedBy(ROOT + "memory")
        .layer("segment").definedBy(ROOT + "segment")
        .layer("glossary").definedBy(ROOT + "glossary")
        .layer("hash").definedBy(ROOT + "hash")
        .whereLayer("translate").mayOnlyAccessLayers("document", "validate", "provider", "memory", "segment", "glossary", "hash")
        .whereLayer("batch").mayOnlyAccessLayers("document", "segment", "hash")
        .whereLayer("format").mayOnlyAccessLayers("document", "segment")
        .whereLayer("document").mayOnlyAccessLayers("segment")
        .whereLayer("validate").mayOnlyAccessLayers("segment", "glossary")
        .whereLayer("provider").mayOnlyAccessLayers("segment", "glossary")
        .whereLayer("memory").mayOnlyAccessLayers("hash")
        .whereLayer("segment").mayOnlyAccessLayers("hash")
        .whereLayer("glossary").mayNotAccessAnyLayer()
        .whereLayer("hash").mayNotAccessAnyLayer()
        .check(CLASSES);
    // spotless:on
  }

  @Test
  void it_knows_no_store_no_framework_and_no_cluster() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "redis..",
            "io.lettuce..",
            "io.quarkus..",
            "jakarta..",
            "io.fabric8..",
            "dev.localization.queue..",
            "dev.localization.contract..",
            "dev.localization.crds..")
        .check(CLASSES);
  }

  @Test
  void only_providers_reach_the_network() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "provider.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..")
        .check(CLASSES);
  }

  @Test
  void nothing_reads_a_clock_of_the_day_or_chance() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.Random|java\\.time\\.(Instant|Clock|LocalDate.*)")
        .because("the same input gives the same output in every process")
        .check(CLASSES);
  }
}
