package org.memtck.mutants;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes a class burn {@link Fuel} wherever it could run in circles. */
final class FuelLines extends ClassVisitor {
    private static final String FUEL = Type.getInternalName(Fuel.class);

    private FuelLines(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    static byte[] into(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new FuelLines(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private static final class Method extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        Method(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void burn() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, FUEL, "burn", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            burn();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                burn();
            }
            super.visitJumpInsn(opcode, label);
        }
    }
}
