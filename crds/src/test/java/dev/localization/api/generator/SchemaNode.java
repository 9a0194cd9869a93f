package dev.localization.api.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A place in the schema of a checked-in CRD, with the Java type that it must fit. */
record SchemaNode(String path, JSONSchemaProps schema, Type type) {

  /** All places beneath spec and status of all CRDs. */
  static Stream<SchemaNode> all() {
    return GenerateCrds.TYPES.stream().flatMap(SchemaNode::of);
  }

  Class<?> rawType() {
    return (Class<?>)
        (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
  }

  boolean isA(String schemaType) {
    return schemaType.equals(schema.getType());
  }

  boolean isField() {
    return !path.endsWith("]");
  }

  @Override
  public String toString() {
    return path;
  }

  private static Stream<SchemaNode> of(Class<? extends HasMetadata> kind) {
    Type[] parts = ((ParameterizedType) kind.getGenericSuperclass()).getActualTypeArguments();
    JSONSchemaProps root =
        read(kind).getSpec().getVersions().getFirst().getSchema().getOpenAPIV3Schema();
    String name = HasMetadata.getKind(kind);
    return Stream.of(
            new SchemaNode(name + ".spec", root.getProperties().get("spec"), parts[0]),
            new SchemaNode(name + ".status", root.getProperties().get("status"), parts[1]))
        .flatMap(SchemaNode::andBeneath);
  }

  private static CustomResourceDefinition read(Class<? extends HasMetadata> kind) {
    String plural = HasMetadata.getFullResourceName(kind);
    try (var yaml = Files.newInputStream(Path.of(plural + ".yaml"))) {
      return Serialization.unmarshal(yaml, CustomResourceDefinition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<SchemaNode> andBeneath() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(SchemaNode::andBeneath));
  }

  private List<SchemaNode> children() {
    List<SchemaNode> children = new ArrayList<>();
    if (schema.getItems() != null) {
      children.add(new SchemaNode(path + "[]", schema.getItems().getSchema(), argument(0)));
    }
    if (schema.getAdditionalProperties() != null) {
      children.add(
          new SchemaNode(path + "[*]", schema.getAdditionalProperties().getSchema(), argument(1)));
    }
    if (schema.getProperties() != null) {
      var fields = ApiFields.of(rawType());
      schema
          .getProperties()
          .forEach(
              (name, property) ->
                  children.add(
                      new SchemaNode(
                          path + "." + name, property, fields.get(name).getGenericType())));
    }
    return children;
  }

  private Type argument(int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
