package org.kaolin.access;

import java.time.Instant;
import java.util.UUID;

/**
 * 账号.
 *
 * @param name login name, lower case
 * @param title name shown
 * @param password its hash, never shown
 * @param passwordSince when the password was last set; sessions older than that are over
 * @param enabled whether it may log in
 */
record Account(UUID id, String name, String title, String password, Instant passwordSince, boolean enabled) {}
