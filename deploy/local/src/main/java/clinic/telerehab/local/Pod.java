package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of our services as a pod, played by podman as its manifest says, and refused when it is less confined than that.
final class Pod implements Part {
    private final Settings settings;
    private final Podman podman;
    private final String name;
    private final PodManifest manifest;
    private final String played;
    private final String address;
    private final URI management;
    private String pod = "";
    private String container = "";
    private @Nullable ProcessHandle process;

    /// @param played what podman is given
    /// @param address the pod's
    /// @param management where this machine finds its probes
    Pod(
            Settings settings,
            Podman podman,
            String name,
            PodManifest manifest,
            String played,
            String address,
            URI management) {
        this.settings = settings;
        this.podman = podman;
        this.name = name;
        this.manifest = manifest;
        this.played = played;
        this.address = address;
        this.management = management;
    }

    @Override
    public String name() {
        return name;
    }

    /// Ends when its step that migrates has, and the service begins.
    @Override
    public synchronized void start() throws IOException {
        if (pod.isEmpty()) {
            play();
        } else {
            podman.run("pod", "start", pod);
        }
        String pid = podman.ask("", "inspect", "--format", "{{.State.Pid}}", container);
        process = ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new IOException(name + " did not start; see " + settings.log(name)));
        Leftovers.remember(settings.data(), name, process);
        Confinement.require(process.pid(), manifest.memory());
    }

    private void play() throws IOException {
        Path log = settings.log(name);
        Files.createDirectories(log.getParent());
        List<String> made = podman.ask(
                        played,
                        "kube",
                        "play",
                        "--tls-verify=false",
                        "--network",
                        Pods.NETWORK,
                        "--ip",
                        address,
                        "--log-driver",
                        "k8s-file",
                        "--log-opt",
                        "path=" + log,
                        "-")
                .lines()
                .toList();
        pod = made.get(made.indexOf("Pod:") + 1);
        container = made.get(made.indexOf("Container:") + 1);
    }

    @Override
    public void awaitReady() throws IOException, InterruptedException {
        for (String probe : manifest.probes()) {
            new Readiness(settings, management.resolve(probe)).await(this);
        }
    }

    @Override
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    @Override
    public synchronized void stop() throws IOException {
        if (process != null && process.isAlive()) {
            podman.run("pod", "stop", "--time", "30", pod);
        }
        Leftovers.forget(settings.data(), name);
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            Leftovers.killAndAwait(process);
        }
    }
}
