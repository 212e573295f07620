package org.kaolin.policy.compile;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import org.kaolin.policy.compile.graph.Lane;
import org.kaolin.policy.compile.graph.Op;

/** 指令: the bytecode of each operation in each lane. */
final class Instructions {

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");

    private Instructions() {}

    static void apply(CodeBuilder code, Lane lane, Op op) {
        boolean narrow = lane == Lane.INT;
        switch (op) {
            case ADD -> pick(code, narrow ? Opcode.IADD : Opcode.LADD);
            case SUBTRACT -> pick(code, narrow ? Opcode.ISUB : Opcode.LSUB);
            case MULTIPLY -> pick(code, narrow ? Opcode.IMUL : Opcode.LMUL);
            case AND -> pick(code, narrow ? Opcode.IAND : Opcode.LAND);
            case OR -> pick(code, narrow ? Opcode.IOR : Opcode.LOR);
            case XOR -> pick(code, narrow ? Opcode.IXOR : Opcode.LXOR);
            case SIGN, SHIFT -> pick(code, narrow ? Opcode.ISHR : Opcode.LSHR);
            case LEAST -> math(code, lane, "min");
            case GREATEST -> math(code, lane, "max");
            case CONSTANT, PARAMETER, INPUT, DIVIDE -> throw new IllegalStateException(op.name());
        }
    }

    static void widen(CodeBuilder code, Lane lane) {
        if (lane == Lane.INT) {
            code.i2l();
        }
    }

    static void narrow(CodeBuilder code, Lane lane) {
        if (lane == Lane.INT) {
            code.l2i();
        }
    }

    static void toDouble(CodeBuilder code, Lane lane) {
        pick(code, lane == Lane.INT ? Opcode.I2D : Opcode.L2D);
    }

    static void fromDouble(CodeBuilder code, Lane lane) {
        pick(code, lane == Lane.INT ? Opcode.D2I : Opcode.D2L);
    }

    private static void math(CodeBuilder code, Lane lane, String name) {
        ClassDesc type = lane == Lane.INT ? CD_int : CD_long;
        code.invokestatic(MATH, name, MethodTypeDesc.of(type, type, type));
    }

    private static void pick(CodeBuilder code, Opcode opcode) {
        code.with(
                opcode.kind() == Opcode.Kind.CONVERT ? ConvertInstruction.of(opcode) : OperatorInstruction.of(opcode));
    }
}
