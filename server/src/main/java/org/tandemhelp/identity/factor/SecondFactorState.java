package org.tandemhelp.identity.factor;

/**
 * What a person has for the second step.
 *
 * @param on whether a password alone is not enough
 * @param recoveryCodesLeft how many are unused
 */
public record SecondFactorState(boolean on, int recoveryCodesLeft) {}
