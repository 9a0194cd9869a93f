package dev.localization.e2e.setup;

import dev.localization.e2e.cluster.Cluster;
import dev.localization.e2e.resource.TestNamespace;

/** A namespace with a running operator, for as long as a test class needs it. */
record Installation(TestNamespace namespace) implements AutoCloseable {

  static Installation of(Cluster cluster, Class<?> test) {
    var installation = new Installation(Namespaces.create(cluster, test));
    try {
      OperatorInstallation.install(installation.namespace());
      return installation;
    } catch (RuntimeException failed) {
      Diagnostics.print("the installation of the operator", installation.namespace());
      installation.close();
      throw failed;
    }
  }

  @Override
  public void close() {
    Namespaces.delete(namespace);
  }
}
