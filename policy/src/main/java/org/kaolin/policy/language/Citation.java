package org.kaolin.policy.language;

/**
 * 依据: document and article a rule rests on.
 *
 * @param status stated by the document, or a local assumption that a parameter drives
 */
public record Citation(String document, String article, Status status) {

    /** 依据状态. */
    public enum Status implements org.kaolin.policy.facts.Coded {
        STATED("明文规定"),
        ASSUMED("本地口径,待确认");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** A rule the document states. */
    public static Citation of(String document, String article) {
        return new Citation(document, article, Status.STATED);
    }

    /** A rule that law leaves to the locality and nobody has settled yet. */
    public static Citation assumed(String document, String article) {
        return new Citation(document, article, Status.ASSUMED);
    }

    /** As people read it. */
    public String display() {
        return "《" + document + "》" + article + (status == Status.ASSUMED ? "(" + status.title() + ")" : "");
    }
}
