/**
 * What every module speaks: ids, the clock of limits, problem types, the permission vocabulary, the
 * tenant scope and the audited event. It holds no beans and knows no other module.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.tandemhelp.kernel;
