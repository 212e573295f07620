package org.kaolin.register;

/** 无法读取的值: says in Chinese what is wrong with one value and what to write instead. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
