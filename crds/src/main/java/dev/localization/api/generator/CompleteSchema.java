package dev.localization.api.generator;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds to a generated CRD what the types say and the generator leaves out. */
final class CompleteSchema implements CRDPostProcessor {
  private final List<Class<? extends HasMetadata>> types;

  CompleteSchema(List<Class<? extends HasMetadata>> types) {
    this.types = types;
  }

  @Override
  public HasMetadata process(HasMetadata resource, String crdVersion) {
    CustomResourceDefinition crd = (CustomResourceDefinition) resource;
    Class<?> type = typeOf(crd);
    crd.getSpec().getVersions().forEach(version -> complete(version, type));
    return crd;
  }

  private Class<?> typeOf(CustomResourceDefinition crd) {
    String kind = crd.getSpec().getNames().getKind();
    return types.stream()
        .filter(type -> HasMetadata.getKind(type).equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no API type of kind " + kind));
  }

  private static void complete(CustomResourceDefinitionVersion version, Class<?> type) {
    JSONSchemaProps root = version.getSchema().getOpenAPIV3Schema();
    describe(root, type);
    root.setRequired(List.of("spec"));
    Type[] specAndStatus =
        ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments();
    completePart(root.getProperties().get("spec"), specAndStatus[0]);
    JSONSchemaProps status = root.getProperties().get("status");
    completePart(status, specAndStatus[1]);
    // On the status as a whole: the default of a field alone waits for the first status, and a
    // resource without any looks finished to tools that compare generations.
    status.setDefault(
        JsonNodeFactory.instance
            .objectNode()
            .set(
                "observedGeneration",
                status.getProperties().get("observedGeneration").getDefault()));
    orderColumns(version, type);
  }

  private static void completePart(JSONSchemaProps schema, Type type) {
    describe(schema, (Class<?>) type);
    new SchemaWalk().visit(schema, type);
  }

  private static void describe(JSONSchemaProps schema, Class<?> type) {
    Optional.ofNullable(type.getAnnotation(JsonClassDescription.class))
        .ifPresent(description -> schema.setDescription(description.value()));
  }

  /** The generator sorts columns by path; people read them in the order of the annotations. */
  private static void orderColumns(CustomResourceDefinitionVersion version, Class<?> type) {
    List<String> names =
        Stream.of(type.getAnnotationsByType(AdditionalPrinterColumn.class))
            .map(AdditionalPrinterColumn::name)
            .toList();
    version.setAdditionalPrinterColumns(
        version.getAdditionalPrinterColumns().stream()
            .sorted(Comparator.comparingInt(column -> names.indexOf(column.getName())))
            .toList());
  }
}
