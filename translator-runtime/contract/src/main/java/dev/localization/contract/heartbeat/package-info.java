/** Heartbeats: what each worker does, said every few seconds and forgotten when it falls silent. */
package dev.localization.contract.heartbeat;
