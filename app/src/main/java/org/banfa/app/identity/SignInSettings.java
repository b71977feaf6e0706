package org.banfa.app.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of signing in. They are settings of the installation, not of a regulation.
 *
 * @param failures how many failures in a row shut an account, at least 1
 * @param lock for how long it stays shut
 * @param idle after how long without a request a session ends
 * @param passwordLength the least number of characters
 * @param passwordClasses how many of the four classes of characters at least, 1 to 4
 * @param passwordHistory how many former passwords may not come back
 * @param passwordDays after how many days a password is due for change
 */
@ConfigurationProperties("banfa.sign-in")
record SignInSettings(
    @DefaultValue("5") int failures,
    @DefaultValue("30m") Duration lock,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("10") int passwordLength,
    @DefaultValue("3") int passwordClasses,
    @DefaultValue("5") int passwordHistory,
    @DefaultValue("90") int passwordDays) {}
