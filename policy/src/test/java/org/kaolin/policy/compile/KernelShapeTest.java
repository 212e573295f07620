package org.kaolin.policy.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.compile.Layout.Shape;

/** Every kernel has the shape that the just-in-time compiler vectorises; nothing in the rulebook is refused. */
class KernelShapeTest {

    private static final int BYTES = 300;
    private static final int ARRAYS = 8;
    private static final int DRIVER = 8000;

    /** Local variable of the loop. */
    private static final int J = 3;

    private final CompiledRules rules = CompiledRules.of(Rules.ofBook());

    @Test
    void no_rule_of_the_book_is_left_to_the_interpreter() {
        for (int members = 1; members <= 10; members += 3) {
            assertThat(rules.refused(members, 0, true, Worlds.SET)).isEmpty();
            assertThat(rules.refused(members, 1, false, Worlds.SET)).isEmpty();
        }
    }

    @Test
    void every_kernel_is_small_and_reads_few_arrays() {
        for (MethodModel method : kernels()) {
            String name = method.methodName().stringValue();
            CodeAttribute code = method.findAttribute(Attributes.code()).orElseThrow();
            boolean kernel = name.startsWith("k");
            assertThat(code.codeLength()).as(name).isLessThanOrEqualTo(kernel ? BYTES : DRIVER);
            if (kernel) {
                assertThat(taken(code)).as(name).isLessThanOrEqualTo(ARRAYS);
            }
        }
    }

    @Test
    void every_kernel_has_one_loop_without_a_branch_and_indexes_by_the_loop_variable_alone() {
        for (MethodModel method : kernels()) {
            if (!method.methodName().stringValue().startsWith("k")) {
                continue;
            }
            List<Instruction> code = instructions(method.code().orElseThrow());
            assertThat(code).filteredOn(BranchInstruction.class::isInstance).hasSize(2);
            assertThat(code).filteredOn(ArrayStoreInstruction.class::isInstance).hasSize(1);
            int start = first(code, Opcode.IF_ICMPGE);
            for (int i = start; i < code.size(); i++) {
                if (code.get(i) instanceof ArrayLoadInstruction) {
                    assertThat(code.get(i - 1)).isInstanceOfSatisfying(LoadInstruction.class, load -> {
                        assertThat(load.slot()).isEqualTo(J);
                    });
                }
            }
        }
    }

    private List<MethodModel> kernels() {
        List<MethodModel> methods = new ArrayList<>();
        for (boolean complete : new boolean[] {true, false}) {
            for (int members : new int[] {1, 3, 7}) {
                byte[] bytes = rules.program(new Shape(members, 1), complete, Worlds.SET)
                        .bytecode();
                methods.addAll(ClassFile.of().parse(bytes).methods());
            }
        }
        assertThat(methods).hasSizeGreaterThan(1000);
        return methods;
    }

    private static long taken(CodeModel code) {
        return instructions(code).stream()
                .filter(each -> each.opcode() == Opcode.AALOAD)
                .count();
    }

    private static int first(List<Instruction> code, Opcode opcode) {
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).opcode() == opcode) {
                return i;
            }
        }
        throw new AssertionError("no loop");
    }

    private static List<Instruction> instructions(CodeModel code) {
        List<Instruction> instructions = new ArrayList<>();
        for (CodeElement element : code.elementList()) {
            if (element instanceof Instruction instruction) {
                instructions.add(instruction);
            }
        }
        return instructions;
    }
}
