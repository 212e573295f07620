package org.kaolin.access;

import org.springframework.stereotype.Component;

/** 样例口令: the hash all sample accounts share, so that a first start computes one and not nine hundred. */
@Component
public class SamplePassword {

    private static final String DEMO = "kaolin-demo";

    private final Passwords passwords;

    SamplePassword(Passwords passwords) {
        this.passwords = passwords;
    }

    /** A new hash of the sample password. */
    public String hash() {
        return passwords.hash(DEMO);
    }
}
