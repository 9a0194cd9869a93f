package dev.localization.controlplane;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class against a real API server. It can ask for a {@code KubernetesClient}, whose default
 * namespace is the class's own, and for the {@link ControlPlane}.
 *
 * <p>Where the programs of Kubernetes are missing the class is skipped, or fails if the environment
 * says {@code REQUIRE_CLUSTER=true}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("api-server")
@ExtendWith(ControlPlaneExtension.class)
public @interface ApiServerTest {

  /** Whether Deployments, garbage collection and the like must work. */
  boolean controllers() default false;
}
