/** What must be there before a test begins, and goes after it: namespace, CRDs, operator. */
package dev.localization.e2e.setup;
