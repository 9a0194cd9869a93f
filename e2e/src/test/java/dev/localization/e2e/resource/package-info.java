/** What tests handle: a namespace, apps, jobs, workers, Redis, and the YAML that is applied. */
package dev.localization.e2e.resource;
