/** Worker pods: their Deployments and the settings that they run with. */
package dev.localization.operator.worker;
