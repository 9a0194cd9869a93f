/**
 * A Kubernetes control plane for tests: etcd, kube-apiserver and, on request,
 * kube-controller-manager, on loopback and without a node. One is shared by all tests of a JVM;
 * {@link dev.localization.controlplane.ApiServerTest} gives each test class a namespace of its own.
 */
@NullMarked
package dev.localization.controlplane;

import org.jspecify.annotations.NullMarked;
