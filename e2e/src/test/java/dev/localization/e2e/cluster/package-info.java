/** The way to the cluster: its client, {@code kubectl}, and processes of its node. */
package dev.localization.e2e.cluster;
