/** How the operator writes to the API server: server-side apply, events, labels and owners. */
package dev.localization.operator.kubernetes;
