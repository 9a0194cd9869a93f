// Command provisioner gives each PersistentVolumeClaim of its StorageClass a folder of this node.
// It runs as a process of the node, so unlike other local-path provisioners it needs no helper pod
// and no image.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/util/workqueue"
	"sigs.k8s.io/sig-storage-lib-external-provisioner/v11/controller"
)

// provisionerName is what a StorageClass names to be served by this program.
const provisionerName = "localization.dev/host-path"

func main() {
	kubeconfig := flag.String("kubeconfig", "", "how to reach the API server")
	root := flag.String("root", "", "folder that holds the volumes")
	flag.Parse()
	if *kubeconfig == "" || !filepath.IsAbs(*root) {
		log.Fatal("--kubeconfig and an absolute --root are required")
	}
	if err := os.MkdirAll(*root, 0o755); err != nil {
		log.Fatal(err)
	}
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		log.Fatal(err)
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	// Making a folder is cheap to try again, so a failure waits one second, not the library's fifteen.
	retry := workqueue.NewTypedItemExponentialFailureRateLimiter[any](time.Second, time.Minute)
	controller.NewProvisionController(ctx, client, provisionerName, hostPath{*root},
		controller.LeaderElection(false), controller.RateLimiter(retry)).Run(ctx)
}
