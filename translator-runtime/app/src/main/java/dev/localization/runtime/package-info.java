/**
 * The runtime image's program: a worker that serves the queues of one app. It speaks to Redis and
 * to providers, never to the Kubernetes API.
 */
package dev.localization.runtime;
