package org.kaolin.policy.compile;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 字节码生成: every kernel a static method of its own, and drivers that call them one after the other. A kernel takes its
 * arrays into locals once and indexes each by exactly the loop variable.
 */
final class Emitter {

    /** Name of the method that runs everything. */
    static final String RUN = "run";

    /** Names of kernels begin with it. */
    static final String KERNEL = "k";

    private static final ClassDesc OWNER = ClassDesc.of("org.kaolin.policy.compile.Kernels");
    private static final int CALLS = 200;
    private static final int FIRST_LOCAL = 4;
    private static final int J = 3;

    private final Lane lane;
    private final Slots slots;
    private final Map<Node, Integer> scalars;
    private final MethodTypeDesc signature;

    Emitter(Lane lane, Slots slots, Map<Node, Integer> scalars) {
        this.lane = lane;
        this.slots = slots;
        this.scalars = scalars;
        ClassDesc element = lane == Lane.INT ? CD_int : CD_long;
        this.signature = MethodTypeDesc.of(CD_void, element.arrayType(2), CD_long.arrayType(), CD_int);
    }

    byte[] emit(List<Kernel> kernels) {
        return ClassFile.of().build(OWNER, type -> {
            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            for (int i = 0; i < kernels.size(); i++) {
                kernel(type, kernels.get(i), i);
            }
            int drivers = (kernels.size() + CALLS - 1) / CALLS;
            for (int d = 0; d < drivers; d++) {
                driver(type, "part" + d, KERNEL, d * CALLS, Math.min(kernels.size(), (d + 1) * CALLS));
            }
            driver(type, RUN, "part", 0, drivers);
        });
    }

    /** Calls methods one after the other; small enough to be compiled itself. */
    private void driver(ClassBuilder type, String name, String called, int from, int to) {
        type.withMethodBody(name, signature, ClassFile.ACC_STATIC, code -> {
            for (int i = from; i < to; i++) {
                code.aload(0).aload(1).iload(2).invokestatic(OWNER, called + i, signature);
            }
            code.return_();
        });
    }

    private void kernel(ClassBuilder type, Kernel kernel, int number) {
        type.withMethodBody(KERNEL + number, signature, ClassFile.ACC_STATIC, code -> new Body(code, kernel).write());
    }

    private final class Body {
        private final CodeBuilder code;
        private final Kernel kernel;
        private final Map<Node, Integer> arrays = new HashMap<>();
        private final Map<Node, Integer> values = new HashMap<>();
        private final Map<Node, Integer> uses = new HashMap<>();
        private int local = FIRST_LOCAL;

        Body(CodeBuilder code, Kernel kernel) {
            this.code = code;
            this.kernel = kernel;
        }

        void write() {
            for (Node node : kernel.columns()) {
                arrays.put(node, array(node));
            }
            int out = array(kernel.result());
            kernel.scalars().forEach(this::scalar);
            for (Node step : kernel.steps()) {
                step.parts().forEach(part -> uses.merge(part, 1, Integer::sum));
            }
            Label top = code.newLabel();
            Label end = code.newLabel();
            code.iconst_0().istore(J).labelBinding(top).iload(J).iload(2).if_icmpge(end);
            for (Node step : kernel.steps()) {
                if (uses.getOrDefault(step, 0) > 1) {
                    compute(step);
                    code.storeLocal(kind(), reserve(step));
                }
            }
            code.aload(out).iload(J);
            value(kernel.result());
            code.arrayStore(kind()).iinc(J, 1).goto_(top).labelBinding(end).return_();
        }

        private TypeKind kind() {
            return lane == Lane.INT ? TypeKind.INT : TypeKind.LONG;
        }

        private int array(Node node) {
            code.aload(0).loadConstant(slots.slot(node)).aaload();
            code.astore(local);
            return local++;
        }

        private void scalar(Node node) {
            code.aload(1).loadConstant(scalars.getOrDefault(node, -1)).laload();
            if (lane == Lane.INT) {
                code.l2i();
            }
            code.storeLocal(kind(), reserve(node));
        }

        private int reserve(Node node) {
            int slot = local;
            local += kind().slotSize();
            values.put(node, slot);
            return slot;
        }

        private void value(Node node) {
            Integer kept = values.get(node);
            Integer array = arrays.get(node);
            if (kept != null) {
                code.loadLocal(kind(), kept);
            } else if (array != null) {
                code.aload(array).iload(J).arrayLoad(kind());
            } else if (node.constant()) {
                constant(node.number());
            } else {
                compute(node);
            }
        }

        private void constant(long value) {
            if (lane == Lane.INT) {
                code.loadConstant((int) value);
            } else {
                code.loadConstant(value);
            }
        }

        private void compute(Node node) {
            if (node.op() == Op.DIVIDE) {
                divide(node);
                return;
            }
            value(node.parts().getFirst());
            switch (node.op()) {
                case SIGN -> code.loadConstant(lane.bits());
                case SHIFT -> code.loadConstant((int) node.parts().getLast().number());
                case ADD, SUBTRACT, MULTIPLY, LEAST, GREATEST, AND, OR, XOR ->
                    value(node.parts().getLast());
                case CONSTANT, PARAMETER, INPUT, DIVIDE -> throw new IllegalStateException(node.toString());
            }
            Instructions.apply(code, lane, node.op());
        }

        private void divide(Node node) {
            Node top = node.parts().getFirst();
            Node by = node.parts().getLast();
            Reciprocal reciprocal = by.constant() ? Reciprocal.of(top.high(), by.number()) : null;
            value(top);
            if (reciprocal != null) {
                Instructions.widen(code, lane);
                code.loadConstant(reciprocal.factor()).lmul().loadConstant(reciprocal.shift());
                code.lshr();
                Instructions.narrow(code, lane);
            } else if (top.high() < Reciprocal.EXACT) {
                Instructions.toDouble(code, lane);
                value(by);
                Instructions.toDouble(code, lane);
                code.ddiv();
                Instructions.fromDouble(code, lane);
            } else {
                value(by);
                code.ldiv();
            }
        }
    }
}
