package org.kaolin.policy.facts;

/**
 * 残疾: class, grade and whether there is a certificate (残疾人证).
 *
 * @param grade 1 (heaviest) to 4
 */
public record Disability(Kind kind, int grade, boolean certificate) {

    /** 残疾类别 (GB/T 26341). */
    public enum Kind implements Coded {
        VISUAL("视力"),
        HEARING("听力"),
        SPEECH("言语"),
        LIMB("肢体"),
        INTELLECTUAL("智力"),
        MENTAL("精神"),
        MULTIPLE("多重"),
        NONE("无");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** No disability. */
    public static final Disability ABSENT = new Disability(Kind.NONE, 0, false);

    /** Throws FactException outside grades 1 to 4. */
    public Disability {
        if (kind != Kind.NONE && (grade < 1 || grade > 4)) {
            throw new FactException("grade:残疾等级应为 1 至 4,现为 " + grade);
        }
    }
}
