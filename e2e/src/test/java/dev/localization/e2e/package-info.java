/**
 * What users are promised, tried on a real cluster with the real images. A test class has a
 * namespace, an operator and an app of its own; {@code setup} makes them, {@code resource} is what
 * the tests handle, {@code assertion} is how they speak of it, {@code cluster} is how all reach the
 * cluster.
 */
package dev.localization.e2e;
