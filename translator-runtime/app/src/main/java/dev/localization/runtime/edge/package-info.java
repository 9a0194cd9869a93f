/** Where Quarkus meets the worker: life cycle and health. Nothing behind it knows Quarkus. */
package dev.localization.runtime.edge;
