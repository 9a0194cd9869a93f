/** The Redis of each app: where it is, and the connections to it. */
package dev.localization.operator.redis;
