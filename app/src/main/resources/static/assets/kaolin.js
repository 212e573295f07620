// kaolin
