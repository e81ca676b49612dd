package org.cuttings.language.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A language model on ONNX Runtime that takes one row of word pieces at a time. Safe to use from
 * several threads, also while another closes it.
 */
public final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Loads a model.
     *
     * @throws IllegalArgumentException if it is no such model
     * @throws LinkageError if this computer has no native ONNX Runtime
     */
    public OnnxModel(byte[] file) {
        this.environment = LastingEnvironment.get();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Articles are read in several threads; one of them shall keep one core busy.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(file, options);
        } catch (OrtException e) {
            throw new IllegalArgumentException("ONNX Runtime cannot read it: " + e.getMessage(), e);
        }
    }

    /**
     * What its maker wrote into it.
     *
     * @throws IllegalArgumentException if that cannot be read
     */
    public Map<String, String> described() {
        try {
            return session.getMetadata().getCustomMetadata();
        } catch (OrtException e) {
            throw new IllegalArgumentException("It says nothing of itself", e);
        }
    }

    /** The names of the rows that it takes. */
    public Set<String> inputs() {
        return session.getInputNames();
    }

    /**
     * What it tells of each place of the rows.
     *
     * @param rows by the names of {@link #inputs()}, all of one length
     * @throws IllegalStateException if it fails, or is closed
     */
    public float[][] run(Map<String, long[]> rows) {
        inUse.readLock().lock();
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            if (closed) {
                throw new IllegalStateException("The language model is closed");
            }
            for (Map.Entry<String, long[]> row : rows.entrySet()) {
                tensors.put(row.getKey(), tensor(row.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The language model failed", e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
            inUse.readLock().unlock();
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    /** Gives back its memory, once nobody runs it any more. */
    @Override
    public void close() {
        // Closed under a run, it would take the whole program down.
        inUse.writeLock().lock();
        try {
            closed = true;
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The language model cannot be closed", e);
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
